using System.Linq;
using BankCrm.Plugins.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Model;

/// <summary>The organisation's base language, in which rows for all staff are written.</summary>
internal static class OrganizationLanguage
{
    public static int Read(IOrganizationService service)
    {
        var query = new QueryExpression(OrganizationTable.LogicalName) { ColumnSet = new ColumnSet(OrganizationTable.LanguageCode), TopCount = 1 };
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<int?>(OrganizationTable.LanguageCode)).FirstOrDefault() ?? Languages.English;
    }
}
