using System.Collections.Generic;
using System.IO;
using BankCrm.Domain.Value;

namespace BankCrm.Tool.Review.Files;

/// <summary>Writes the value class of every window as CSV. Its header and forms are a contract: other programs read it.</summary>
internal sealed class ClassFile
{
    public const string Header = "customer,period,class,cause,rfm,explicit_value,potential_value,growth_value";

    private readonly TextWriter writer;

    public ClassFile(TextWriter writer)
    {
        this.writer = writer;
        writer.WriteLine(Header);
    }

    /// <summary>Writes every window of a customer.</summary>
    public void Write(string customer, IReadOnlyList<CustomerValue> values)
    {
        foreach (CustomerValue value in values)
        {
            string cause = value.Cause is { } known ? ValueWords.Of(known) : string.Empty;
            writer.Write($"{CsvText.Quoted(customer)},{value.PeriodEnd},{ValueWords.Of(value.Class)},{cause},{value.Rfm.Text},");
            writer.WriteLine($"{CsvText.Amount(value.ExplicitValue)},{CsvText.Amount(value.PotentialValue)},{CsvText.Amount(value.GrowthValue)}");
        }
    }
}
