using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Feed;

namespace BankCrm.Tool.Reporting;

/// <summary>What a feed did, in a few lines.</summary>
internal static class FeedText
{
    public static void Write(TextWriter output, FeedReport report, string rejectedPath)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"Read {report.RowsRead:N0} rows of {report.Files.Count} files, rejected {report.RowsRejected:N0}"));
        output.WriteLine(string.Create(culture, $"Customers: {report.Customers.Created:N0} new, {report.Customers.Updated:N0} changed, {report.Customers.Unchanged:N0} unchanged"));
        output.WriteLine(string.Create(culture, $"Metrics: {report.Metrics.Created:N0} new, {report.Metrics.Updated:N0} changed, {report.Metrics.Unchanged:N0} unchanged"));
        FeedWindow[] open = report.Windows.Where(window => !window.Closed).ToArray();
        output.WriteLine(string.Create(culture, $"Windows: {report.Windows.Count - open.Length} closed, {open.Length} held open"));
        if (report.RowsRejected > 0)
        {
            output.WriteLine($"Rejected rows, each with its reason: {rejectedPath}");
            output.WriteLine("Feed the corrected rows; the next review decides their customers again.");
        }
    }
}
