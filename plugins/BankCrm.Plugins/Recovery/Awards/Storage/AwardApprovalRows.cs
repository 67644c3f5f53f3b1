using System;
using System.Globalization;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>Rows of the history of awards: one per step.</summary>
internal static class AwardApprovalRows
{
    private const char Separator = ',';

    public static string[] Columns => new[]
    {
        AwardApprovalTable.Award, AwardApprovalTable.AwardLevel, AwardApprovalTable.AwardState, AwardApprovalTable.DecidedBy, AwardApprovalTable.DecidedOn, AwardApprovalTable.Reason,
        AwardApprovalTable.Step, AwardApprovalTable.PolicyVersion, AwardApprovalTable.ReasonCodes,
    };

    public static AwardStep Read(Entity row) => new()
    {
        Number = row.GetAttributeValue<int>(AwardApprovalTable.Step),
        LevelId = row.Lookup(AwardApprovalTable.AwardLevel),
        State = Choices.Read<AwardState>(row, AwardApprovalTable.AwardState),
        DecidedById = row.Lookup(AwardApprovalTable.DecidedBy),
        DecidedOn = AwardRows.Instant(row, AwardApprovalTable.DecidedOn) ?? default,
        Reason = row.GetAttributeValue<string>(AwardApprovalTable.Reason),
        PolicyVersion = row.GetAttributeValue<int>(AwardApprovalTable.PolicyVersion),
        ReasonCodes = (row.GetAttributeValue<string>(AwardApprovalTable.ReasonCodes) ?? string.Empty).Split(new[] { Separator }, StringSplitOptions.RemoveEmptyEntries),
    };

    /// <summary>The reasons of a step as they are stored.</summary>
    public static string ReasonText(AwardStep step) => string.Join(Separator.ToString(), step.ReasonCodes);

    /// <summary>The step as a row, under the id that it always has: nobody else can write the same step.</summary>
    public static Entity Write(AwardWork work)
    {
        AwardStep step = work.Step;
        string number = step.Number.ToString(CultureInfo.InvariantCulture);
        var row = new Entity(AwardApprovalTable.LogicalName, StableId.Of(string.Join("/", "awardapproval", work.After.Id.ToString("D"), number)))
        {
            [AwardApprovalTable.Name] = AwardRows.NameOf(work.After, work.Complaint) + " / " + number,
            [AwardApprovalTable.Award] = new EntityReference(AwardTable.LogicalName, work.After.Id),
            [AwardApprovalTable.AwardLevel] = step.LevelId is { } level ? new EntityReference(AwardLevelTable.LogicalName, level) : null,
            [AwardApprovalTable.AwardState] = Choices.Of(step.State),
            [AwardApprovalTable.DecidedBy] = step.DecidedById is { } user ? new EntityReference(UserTable.LogicalName, user) : null,
            [AwardApprovalTable.DecidedOn] = step.DecidedOn,
            [AwardApprovalTable.Reason] = step.Reason,
            [AwardApprovalTable.Step] = step.Number,
            [AwardApprovalTable.PolicyVersion] = step.PolicyVersion,
            [AwardApprovalTable.ReasonCodes] = ReasonText(step),
        };
        if (RowOwner.Of(work.Complaint.Owner) is { } owner)
        {
            row[AwardApprovalTable.Owner] = owner;
        }

        return row;
    }
}
