using BankCrm.Domain.Complaints.Returns;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Plugins.Complaints.Returns;

/// <summary>A return in one sentence.</summary>
public static class ReturnWords
{
    public static string Summary(ComplaintReturn report, int localeId) => MessageCatalogue.Say(
        ReturnMessages.Summary, localeId, report.RegimeCode, report.Period.From, report.Period.To, report.Received, report.Closed, report.Outstanding, report.Redress);
}
