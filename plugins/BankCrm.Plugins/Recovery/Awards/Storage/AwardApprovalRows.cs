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
    public static string[] Columns => new[]
    {
        AwardApprovalTable.Award, AwardApprovalTable.AwardLevel, AwardApprovalTable.AwardState, AwardApprovalTable.DecidedBy, AwardApprovalTable.DecidedOn, AwardApprovalTable.Reason,
        AwardApprovalTable.Step,
    };

    public static AwardStep Read(Entity row) => new()
    {
        Number = row.GetAttributeValue<int>(AwardApprovalTable.Step),
        LevelId = row.Lookup(AwardApprovalTable.AwardLevel),
        State = Choices.Read<AwardState>(row, AwardApprovalTable.AwardState),
        DecidedById = row.Lookup(AwardApprovalTable.DecidedBy) ?? Guid.Empty,
        DecidedOn = AwardRows.Instant(row, AwardApprovalTable.DecidedOn) ?? default,
        Reason = row.GetAttributeValue<string>(AwardApprovalTable.Reason),
    };

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
            [AwardApprovalTable.DecidedBy] = new EntityReference(UserTable.LogicalName, step.DecidedById),
            [AwardApprovalTable.DecidedOn] = step.DecidedOn,
            [AwardApprovalTable.Reason] = step.Reason,
            [AwardApprovalTable.Step] = step.Number,
        };
        if (RowOwner.Of(work.Complaint.Owner) is { } owner)
        {
            row[AwardApprovalTable.Owner] = owner;
        }

        return row;
    }
}
