using System;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Returns.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;

namespace BankCrm.Plugins.Complaints.Returns.GetComplaintReturn;

/// <summary>Counts a regulator's return over a period.</summary>
[CustomApi("bce_GetComplaintReturn", CustomProcessing.None, "prvReadbce_returnbasis")]
[ApiInput("Regime", ApiType.String)]
[ApiInput("From", ApiType.DateTime)]
[ApiInput("To", ApiType.DateTime)]
[ApiOutput("Csv", ApiType.String)]
[ApiOutput("Complaints", ApiType.Integer)]
[ApiOutput("Outstanding", ApiType.Integer)]
[ApiOutput("Redress", ApiType.Decimal)]
[ApiOutput("Summary", ApiType.String)]
public sealed class GetComplaintReturnPlugin : PluginBase
{
    /// <summary>The most pages that fit into the time of a request; the tool has no bound.</summary>
    private const int MostPages = 4;

    protected override void Execute(PluginContext context)
    {
        // A return tells totals and no complaint: it counts confidential ones and amounts too, which its reader may not see one by one.
        var handler = new CountReturnHandler(new DataverseReturnStore(context.AsSystem)) { Most = MostPages * RowReading.PageSize };
        ComplaintReturn report = handler.Count(context.Required<string>("Regime"), Day.Of(context.RequiredValue<DateTime>("From")), Day.Of(context.RequiredValue<DateTime>("To")));
        int language = context.UserLanguage();
        context.Output("Csv", ReturnCsv.Of(report, ReturnNameRows.Read(context.AsSystem, language)));
        context.Output("Complaints", report.Received);
        context.Output("Outstanding", report.Outstanding);
        context.Output("Redress", report.Redress);
        context.Output("Summary", ReturnWords.Summary(report, language));
    }
}
