using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Domain.Churn;

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

    /// <summary>Writes every window of a customer.</summary>
    public void Write(string customer, IReadOnlyList<ChurnScore> scores)
    {
        foreach (ChurnScore score in scores)
        {
            string points = score.Score.ToString("0.##", CultureInfo.InvariantCulture);
            writer.WriteLine($"{CsvText.Quoted(customer)},{score.PeriodEnd},{points},{ChurnWords.Of(score.Band)},{CsvText.Quoted(string.Join(';', score.Reasons))}");
        }
    }
}
