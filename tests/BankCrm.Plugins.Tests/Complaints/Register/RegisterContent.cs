using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>Everything that is on record about complaints, as one text: two are the same when nothing was written between.</summary>
internal static class RegisterContent
{
    private static readonly string[] Tables =
    [
        ComplaintTable.LogicalName, CustomerColumns.Contact, CustomerColumns.Account, RecoveryTable.LogicalName, RecoveryActionTable.LogicalName, ComplaintClockTable.LogicalName,
        ComplaintMoveTable.LogicalName, SurveyTable.LogicalName, AwardTable.LogicalName, AwardApprovalTable.LogicalName, ComplaintSpokespersonTable.LogicalName, TaskTable.LogicalName,
    ];

    public static string Of(IOrganizationService service)
    {
        var text = new StringBuilder();
        foreach (string table in Tables)
        {
            foreach (Entity row in service.All(table).OrderBy(row => row.Id))
            {
                text.Append(CultureInfo.InvariantCulture, $"{table} {row.Id}:");
                foreach (string column in row.Attributes.Keys.Order(StringComparer.Ordinal))
                {
                    text.Append(CultureInfo.InvariantCulture, $" {column}={Value(row[column])}");
                }

                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static object? Value(object? value) => value switch
    {
        EntityReference reference => reference.LogicalName + "/" + reference.Id,
        OptionSetValue choice => choice.Value,
        Money money => money.Value,
        _ => value,
    };
}
