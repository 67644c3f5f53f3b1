using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Explaining;

/// <summary>One customer whose decisions are told in words: decided again from the first window on, without writing anything.</summary>
internal sealed class Explained
{
    private readonly IDataverse dataverse;
    private readonly Wording wording;
    private readonly CustomerTable table;
    private readonly Guid id;

    private Explained(IDataverse dataverse, int localeId, CustomerTable table, Guid id)
    {
        this.dataverse = dataverse;
        this.table = table;
        this.id = id;
        wording = new Wording(localeId);
    }

    /// <summary>Finds the customer.</summary>
    /// <exception cref="ToolException">There is none with that number.</exception>
    public static Explained Find(IDataverse dataverse, ExplainRequest request)
    {
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            var query = new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(false), TopCount = 1 };
            query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.Equal, request.CustomerNumber);
            if (dataverse.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row)
            {
                return new Explained(dataverse, request.LocaleId, table, row.Id);
            }
        }

        throw new ToolException($"There is no customer with the number {request.CustomerNumber}.");
    }

    /// <summary>Writes every decision up to a day.</summary>
    public void Write(Day asOf, TextWriter output)
    {
        var store = new DataverseReviewStore(dataverse, new BulkRowWriter(dataverse), TimeProvider.System.GetUtcNow().UtcDateTime);
        var handler = new ReviewCustomersHandler(store);
        ReviewContext context = handler.Begin(asOf, fromFirstWindow: true);
        CustomerRecord customer = store.ReadCustomer(table, id) ?? throw new ToolException("The customer to explain was deleted meanwhile.");
        Write(handler.ReviewCustomer(context, customer, commit: false), output);
    }

    private void Write(CustomerReview review, TextWriter output)
    {
        string kind = CustomerKindNames.Of(review.Customer.Kind, Languages.Nearest(wording.LocaleId));
        output.WriteLine(wording.Say(ExplainMessages.Customer, review.Customer.Number, kind));
        Write(output, ExplainMessages.TierTitle, review.Decisions.Select(new TierExplanation(wording).Of));
        Write(output, ExplainMessages.StageTitle, (review.Stages?.Decisions ?? []).Select(new StageExplanation(wording).Of));
        Write(output, ExplainMessages.ValueTitle, (review.Value?.Decisions ?? []).Select(new ValueExplanation(wording).Of));
        Write(output, ExplainMessages.ChurnTitle, (review.Churn?.Decisions ?? []).Select(new ChurnExplanation(wording).Of));
    }

    private void Write(TextWriter output, string title, IEnumerable<string> decisions)
    {
        output.WriteLine(wording.Say(title));
        foreach (string decision in decisions.DefaultIfEmpty(wording.Say(ExplainMessages.NothingDecided)))
        {
            output.WriteLine("  " + decision);
        }
    }
}
