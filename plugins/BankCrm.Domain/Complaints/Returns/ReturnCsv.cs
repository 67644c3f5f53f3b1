using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>
/// A return as CSV (RFC 4180, LF): one figure a row. The codes and forms are a contract: other programs read them; only the names follow
/// the reader's language. Measures: received, closed, outstanding, redress, received_per_1000_outlets, received_per_10m_customers. A row
/// without a category is the total of its measure; closed is told by category, outcome and band.
/// </summary>
public static class ReturnCsv
{
    public const string Header = "regime,from,to,measure,category,outcome,band,value,category_name,outcome_name,band_name";

    private const string Uncategorised = "-";
    private const string LineEnd = "\n";

    private static readonly char[] Special = { ',', '"', '\r', '\n' };

    public static string Of(ComplaintReturn report, ReturnNames names)
    {
        var text = new StringBuilder(Header).Append(LineEnd);
        void Row(string measure, string? category, string outcome, string band, string value, params string[] called) => text.Append(string.Join(
            ",",
            new[] { report.RegimeCode, report.Period.From.ToString(), report.Period.To.ToString(), measure, category ?? string.Empty, outcome, band, value }
                .Concat(called)
                .Concat(Enumerable.Repeat(string.Empty, 3 - called.Length))
                .Select(Quoted))).Append(LineEnd);

        void Rows(string measure, Func<ReturnCategory, string> value, string total)
        {
            foreach (ReturnCategory category in report.Categories)
            {
                Row(measure, category.CategoryCode ?? Uncategorised, string.Empty, string.Empty, value(category), names.Of(category.CategoryCode));
            }

            Row(measure, null, string.Empty, string.Empty, total);
        }

        Rows("received", category => Whole(category.Received), Whole(report.Received));
        foreach (ReturnCell cell in report.Cells)
        {
            Row(
                "closed", cell.CategoryCode ?? Uncategorised, cell.Outcome?.ToString() ?? Uncategorised, cell.Band.Code, Whole(cell.Complaints),
                names.Of(cell.CategoryCode), names.Of(cell.Outcome), names.Of(cell.Band));
        }

        Row("closed", null, string.Empty, string.Empty, Whole(report.Closed));
        Rows("outstanding", category => Whole(category.Outstanding), Whole(report.Outstanding));
        Rows("redress", category => Amount(category.Redress), Amount(report.Redress));
        AddRatio("received_per_1000_outlets", report.PerOutlets);
        AddRatio("received_per_10m_customers", report.PerCustomers);
        return text.ToString();

        void AddRatio(string measure, decimal? ratio)
        {
            if (ratio is { } known)
            {
                Row(measure, null, string.Empty, string.Empty, Amount(known));
            }
        }
    }

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Amount(decimal number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Quoted(string text) => text.IndexOfAny(Special) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
}
