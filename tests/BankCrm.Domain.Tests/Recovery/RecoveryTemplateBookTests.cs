using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class RecoveryTemplateBookTests
{
    private static readonly Guid Fees = RecoveryBank.CauseOf("FEES");

    public static TheoryData<ComplaintSeverity, string?> SeverityAndCause
    {
        get
        {
            var data = new TheoryData<ComplaintSeverity, string?>();
            foreach (ComplaintSeverity severity in Enum.GetValues<ComplaintSeverity>())
            {
                foreach (string? cause in new[] { null, "FEES", "DELAY", "FRAUD", "INFORMATION", "CONDUCT", "ERROR" })
                {
                    data.Add(severity, cause);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(SeverityAndCause))]
    public void Plan_ShippedTemplates_GiveSevereComplaintsEachKindAndInteractionalFirst(ComplaintSeverity severity, string? cause)
    {
        IReadOnlyList<RecoveryAction> actions = RecoveryBank.Shipped.Plan(RecoveryBank.Complaint(severity, cause is null ? null : RecoveryBank.CauseOf(cause)), RecoveryBank.Opened);

        Assert.NotEmpty(actions);
        Assert.Equal(actions.OrderByDescending(action => action.Justice).Select(action => action.Id), actions.Select(action => action.Id));
        Assert.Equal(Enumerable.Range(1, actions.Count), actions.Select(action => action.Sequence));
        Assert.Equal(actions.Count, actions.Select(action => action.Kind).Distinct().Count());
        if (severity >= ComplaintSeverity.High)
        {
            Assert.Equal(3, actions.Select(action => action.Justice).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(ComplaintSeverity.Low, false)]
    [InlineData(ComplaintSeverity.Medium, true)]
    [InlineData(ComplaintSeverity.High, true)]
    [InlineData(ComplaintSeverity.Critical, false)]
    public void Plan_RangeOfSeverities_IncludesBothEnds(ComplaintSeverity severity, bool isPlanned)
    {
        var book = new RecoveryTemplateBook(new[] { RecoveryBank.Template(from: ComplaintSeverity.Medium, to: ComplaintSeverity.High) });

        Assert.Equal(isPlanned, book.Plan(RecoveryBank.Complaint(severity), RecoveryBank.Opened).Count == 1);
    }

    [Fact]
    public void Plan_CausesTemplate_TakesThePlaceOfTheGeneralOneOfItsKind()
    {
        var book = new RecoveryTemplateBook(new[] { RecoveryBank.Template(sequence: 1, code: "ANY"), RecoveryBank.Template(causeId: Fees, sequence: 99, code: "FEES") });

        Assert.Equal("FEES", book.Plan(RecoveryBank.Complaint(causeId: Fees), RecoveryBank.Opened).Single().Name);
        Assert.Equal("ANY", book.Plan(RecoveryBank.Complaint(causeId: RecoveryBank.CauseOf("DELAY")), RecoveryBank.Opened).Single().Name);
        Assert.Equal("ANY", book.Plan(RecoveryBank.Complaint(), RecoveryBank.Opened).Single().Name);
    }

    [Fact]
    public void Plan_TemplateToChoose_IsLeftOut() =>
        Assert.Empty(new RecoveryTemplateBook(new[] { RecoveryBank.Template(isRequired: false) }).Plan(RecoveryBank.Complaint(), RecoveryBank.Opened));

    [Fact]
    public void Plan_Twice_GivesTheSameIds_TakenUpAgainOthers()
    {
        Complaint complaint = RecoveryBank.Complaint(ComplaintSeverity.Critical);
        Guid[] first = RecoveryBank.Shipped.Plan(complaint, RecoveryBank.Opened).Select(action => action.Id).ToArray();

        Assert.Equal(first, RecoveryBank.Shipped.Plan(complaint, RecoveryBank.Opened.AddDays(3)).Select(action => action.Id));
        Assert.Empty(first.Intersect(RecoveryBank.Shipped.Plan(complaint with { ReopenCount = 1 }, RecoveryBank.Opened).Select(action => action.Id)));
        Assert.NotEqual(RecoveryTemplateBook.RecoveryIdOf(complaint), RecoveryTemplateBook.RecoveryIdOf(complaint with { ReopenCount = 1 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void Plan_DueDays_CountFromTheOpening(int days) => Assert.Equal(
        RecoveryBank.Opened.AddDays(days),
        new RecoveryTemplateBook(new[] { RecoveryBank.Template(dueDays: days) }).Plan(RecoveryBank.Complaint(), RecoveryBank.Opened.AddMilliseconds(400)).Single().DueOn);
}
