using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Feed.Complaints;
using BankCrm.Plugins.Model;
using BankCrm.Tool.Commands;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>
/// Registers complaints of an extract: customers who are not there yet first, then a Case for each complaint, whose clocks and recovery the
/// plug-ins open. Complaints that are registered already are left alone, so that an intake may be stopped and run again.
/// </summary>
internal sealed class ComplaintIntake
{
    /// <summary>How many values one query compares a column with; the platform takes 500 conditions.</summary>
    private const int ValuesInAQuery = 500;

    /// <summary>Complaints in one request: each runs its plug-ins inside it, and the platform ends a request that takes too long.</summary>
    private const int ComplaintsInARequest = 50;

    private readonly MeteredDataverse dataverse;

    public ComplaintIntake(IDataverse dataverse) => this.dataverse = new MeteredDataverse(dataverse);

    /// <summary>Requests for what goes before complaints: categories, causes, customers, and which complaints are there.</summary>
    public long RequestsBeside { get; private set; }

    /// <summary>How many customers were new.</summary>
    public int NewCustomers { get; private set; }

    /// <summary>How many complaints were registered.</summary>
    public int Registered { get; private set; }

    /// <summary>How many complaints were there already.</summary>
    public int Known { get; private set; }

    /// <summary>Registers complaints in the order in which they were received.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="regimes">The regimes whose clocks run on them; empty leaves it to the bank's policy.</param>
    /// <param name="progress">Hears how many are registered.</param>
    /// <param name="cancellation">Stops between requests.</param>
    /// <exception cref="ToolException">A category, a cause or a customer is not there.</exception>
    public void Run(IReadOnlyList<ExtractedComplaint> complaints, IReadOnlyList<string> regimes, IProgress<long>? progress, CancellationToken cancellation)
    {
        Dictionary<string, Guid> categories = ReadCodes(ComplaintCategoryTable.LogicalName, complaints.Select(complaint => complaint.CategoryCode), "category");
        Dictionary<string, Guid> causes = ReadCodes(ComplaintCauseTable.LogicalName, complaints.Select(complaint => complaint.CauseCode), "cause");
        HashSet<string> known = ReadNumbers(complaints, cancellation);
        List<ExtractedComplaint> fresh = complaints.Where(complaint => !known.Contains(complaint.Number)).OrderBy(complaint => complaint.ReceivedOn).ToList();
        Known = complaints.Count - fresh.Count;
        Dictionary<string, EntityReference> customers = FindCustomers(fresh, cancellation);
        RequestsBeside = dataverse.Requests;
        var bulk = new BulkRequests(dataverse, ComplaintsInARequest);
        foreach (ExtractedComplaint[] batch in fresh.Chunk(ComplaintsInARequest))
        {
            cancellation.ThrowIfCancellationRequested();
            bulk.Create(batch.Select(complaint => ToCase(complaint, customers[complaint.CustomerNumber], categories, causes, regimes)).ToList());
            Registered += batch.Length;
            progress?.Report(Registered);
        }
    }

    private static Entity ToCase(
        ExtractedComplaint complaint, EntityReference customer, Dictionary<string, Guid> categories, Dictionary<string, Guid> causes, IReadOnlyList<string> regimes)
    {
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = complaint.Title,
            [ComplaintTable.Customer] = customer,
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = complaint.Number,
            [ComplaintTable.Channel] = Choices.Of(complaint.Channel),
            [ComplaintTable.ReceivedOn] = complaint.ReceivedOn,
        };
        Put(row, ComplaintTable.Summary, complaint.Summary);
        Put(row, ComplaintTable.HoldingNumber, complaint.HoldingNumber);
        Put(row, ComplaintTable.Category, complaint.CategoryCode is { } category ? new EntityReference(ComplaintCategoryTable.LogicalName, categories[category]) : null);
        Put(row, ComplaintTable.Cause, complaint.CauseCode is { } cause ? new EntityReference(ComplaintCauseTable.LogicalName, causes[cause]) : null);
        Put(row, ComplaintTable.Regimes, regimes.Count > 0 ? string.Join(',', regimes) : null);
        return row;
    }

    private static void Put(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }

    /// <summary>Ids by code of a configuration table.</summary>
    private Dictionary<string, Guid> ReadCodes(string table, IEnumerable<string?> wanted, string called)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(ComplaintCategoryTable.Code) };
        query.AddOrder(ComplaintCategoryTable.Code, OrderType.Ascending);
        var ids = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (Entity row in dataverse.ReadAll(query))
        {
            ids[row.GetAttributeValue<string>(ComplaintCategoryTable.Code)] = row.Id;
        }

        return wanted.FirstOrDefault(code => code is not null && !ids.ContainsKey(code)) is { } missing
            ? throw new ToolException($"There is no complaint {called} with the code {missing}.")
            : ids;
    }

    private HashSet<string> ReadNumbers(IReadOnlyList<ExtractedComplaint> complaints, CancellationToken cancellation) =>
        Find(ComplaintTable.LogicalName, ComplaintTable.ComplaintNumber, complaints.Select(complaint => complaint.Number), cancellation)
            .Select(row => row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The customers of complaints; those whom the extract names and nobody knows are created.</summary>
    private Dictionary<string, EntityReference> FindCustomers(List<ExtractedComplaint> complaints, CancellationToken cancellation)
    {
        var found = new Dictionary<string, EntityReference>(StringComparer.OrdinalIgnoreCase);
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            IEnumerable<string> missing = complaints.Select(complaint => complaint.CustomerNumber).Where(number => !found.ContainsKey(number)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            foreach (Entity row in Find(CustomerTables.LogicalName(table), CustomerColumns.Number, missing, cancellation))
            {
                found[row.GetAttributeValue<string>(CustomerColumns.Number)] = row.ToEntityReference();
            }
        }

        List<Entity> fresh = complaints.Where(complaint => !found.ContainsKey(complaint.CustomerNumber)).DistinctBy(complaint => complaint.CustomerNumber, StringComparer.OrdinalIgnoreCase).Select(NewContact).ToList();
        new BulkRequests(dataverse).Create(fresh);
        NewCustomers = fresh.Count;
        foreach (Entity contact in fresh)
        {
            found[contact.GetAttributeValue<string>(CustomerColumns.Number)] = contact.ToEntityReference();
        }

        return found;
    }

    /// <summary>A customer of whom the extract tells nothing but a number and a name.</summary>
    private static Entity NewContact(ExtractedComplaint complaint) => complaint.CustomerName is null
        ? throw new ToolException($"Complaint {complaint.Number} is of customer {complaint.CustomerNumber}, whom nobody knows; feed the customers first, or give them names in the mapping.")
        : new Entity(CustomerTables.LogicalName(CustomerTable.Contact), Guid.NewGuid())
        {
            ["lastname"] = complaint.CustomerName,
            [CustomerColumns.Number] = complaint.CustomerNumber,
            [CustomerColumns.Kind] = Choices.Of(CustomerKind.Personal),
        };

    private IEnumerable<Entity> Find(string table, string column, IEnumerable<string> values, CancellationToken cancellation)
    {
        foreach (string[] some in values.Chunk(ValuesInAQuery))
        {
            cancellation.ThrowIfCancellationRequested();
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
            query.Criteria.AddCondition(new ConditionExpression(column, ConditionOperator.In, some.Cast<object>().ToArray()));
            query.AddOrder(column, OrderType.Ascending);
            foreach (Entity row in dataverse.ReadAll(query))
            {
                yield return row;
            }
        }
    }
}
