using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>What is written to the rows of tier overrides.</summary>
internal static class OverrideRows
{
    /// <summary>The end of an override: revoked or run out.</summary>
    public static Entity End(Guid overrideId, int status, Day endedOn, string? reason)
    {
        var row = new Entity(TierOverrideTable.LogicalName, overrideId)
        {
            [TierOverrideTable.StateCode] = new OptionSetValue(1),
            [TierOverrideTable.StatusCode] = new OptionSetValue(status),
            [TierOverrideTable.EndedOn] = endedOn.ToDateTime(),
        };
        if (reason is not null)
        {
            row[TierOverrideTable.EndReason] = reason;
        }

        return row;
    }
}
