using System.Collections.Generic;
using System.IO;
using BankCrm.Domain.Lifecycle;

namespace BankCrm.Tool.Review.Files;

/// <summary>Writes the lifecycle stage after every window as CSV. Its header and forms are a contract: other programs read it.</summary>
internal sealed class StageFile
{
    public const string Header = "customer,period,stage,entered_on,reason";

    private readonly TextWriter writer;

    public StageFile(TextWriter writer)
    {
        this.writer = writer;
        writer.WriteLine(Header);
    }

    /// <summary>Writes every window of a customer.</summary>
    public void Write(string customer, IReadOnlyList<StageDecision> decisions)
    {
        foreach (StageDecision decision in decisions)
        {
            writer.WriteLine($"{CsvText.Quoted(customer)},{decision.PeriodEnd},{decision.Stage.Code},{decision.EnteredOn},{CsvText.Quoted(string.Join(';', decision.Reasons))}");
        }
    }
}
