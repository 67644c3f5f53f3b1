using System.Collections.Generic;
using System.IO;
using BankCrm.Tool.Review.Files;

namespace BankCrm.Tool.Complaints;

/// <summary>Writes every clock of every complaint as CSV. Its header and forms are a contract: other programs read it.</summary>
internal static class ClockFile
{
    public const string Header = "complaint,regime,milestone,received,due";

    /// <summary>Writes one row for each clock.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<ListedClock> clocks)
    {
        writer.WriteLine(Header);
        foreach (ListedClock line in clocks)
        {
            writer.WriteLine($"{CsvText.Quoted(line.Complaint)},{CsvText.Quoted(line.Clock.RegimeCode)},{CsvText.Quoted(line.Clock.Milestone)},{line.Received},{line.Due}");
        }
    }
}
