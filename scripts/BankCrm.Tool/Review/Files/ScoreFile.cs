using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Domain.Foundation;

namespace BankCrm.Tool.Review.Files;

/// <summary>Writes the churn score of every window as CSV. Its header and forms are a contract: other programs read it.</summary>
internal sealed class ScoreFile
{
    public const string Header = "customer,period,score,band,reasons";

    private readonly TextWriter writer;

    public ScoreFile(TextWriter writer)
    {
        this.writer = writer;
        writer.WriteLine(Header);
    }

    /// <summary>Writes one window.</summary>
    /// <param name="customer">The customer number.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="score">0 to 100.</param>
    /// <param name="band">The band's code.</param>
    /// <param name="reasons">The codes of the signals that hold, the heaviest first.</param>
    public void Write(string customer, Day periodEnd, decimal score, string band, IEnumerable<string> reasons) =>
        writer.WriteLine($"{CsvText.Quoted(customer)},{periodEnd},{score.ToString("0.##", CultureInfo.InvariantCulture)},{band},{CsvText.Quoted(string.Join(';', reasons))}");
}
