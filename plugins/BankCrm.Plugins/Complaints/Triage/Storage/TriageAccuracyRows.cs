using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Triage.Storage;

/// <summary>The counts of suggestions and what people made of them, one row a month and language.</summary>
public static class TriageAccuracyRows
{
    /// <summary>Adds to a count.</summary>
    /// <param name="service">Under whose rights.</param>
    /// <param name="periodEnd">The month's last day.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="state">Suggested, confirmed or changed.</param>
    /// <param name="times">How many.</param>
    public static void Add(IOrganizationService service, Day periodEnd, TextLanguage language, TriageState state, int times = 1)
    {
        string name = periodEnd + " " + language;
        var id = StableId.Of(TriageAccuracyTable.LogicalName + "|" + name);

        // Writing first takes the row's lock until the transaction ends: whoever counts at the same moment waits, and both count.
        service.Execute(new UpsertRequest
        {
            Target = new Entity(TriageAccuracyTable.LogicalName, id)
            {
                [TriageAccuracyTable.Name] = name,
                [TriageAccuracyTable.PeriodEnd] = periodEnd.ToDateTime(),
                [TriageAccuracyTable.TextLanguage] = Choices.Of(language),
            },
        });
        string column = ColumnOf(state);
        Entity row = service.Retrieve(TriageAccuracyTable.LogicalName, id, new ColumnSet(column));
        service.Update(new Entity(TriageAccuracyTable.LogicalName, id) { [column] = (row.GetAttributeValue<int?>(column) ?? 0) + times });
    }

    private static string ColumnOf(TriageState state) => state switch
    {
        TriageState.Suggested => TriageAccuracyTable.Suggested,
        TriageState.Confirmed => TriageAccuracyTable.Confirmed,
        TriageState.Changed => TriageAccuracyTable.Changed,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not counted."),
    };
}
