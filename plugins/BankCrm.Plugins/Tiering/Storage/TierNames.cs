using System.Collections.Generic;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>The names of tiers in a reader's language.</summary>
internal static class TierNames
{
    /// <summary>Every tier's row with its code and names: one request.</summary>
    public static IEnumerable<Entity> Read(IOrganizationService service)
    {
        var query = new QueryExpression(TierTable.LogicalName) { ColumnSet = new ColumnSet(TierTable.Code, TierTable.Name, TierTable.NameZh) };
        query.AddOrder(TierTable.Id, OrderType.Ascending);
        return service.ReadAll(query);
    }

    public static string Of(Entity row, int localeId)
    {
        string? name = row.GetAttributeValue<string>(TierTable.Name);
        string? chinese = row.GetAttributeValue<string>(TierTable.NameZh);
        string? wanted = Languages.Nearest(localeId) == Languages.SimplifiedChinese ? chinese ?? name : name ?? chinese;
        return wanted ?? row.GetAttributeValue<string>(TierTable.Code) ?? string.Empty;
    }
}
