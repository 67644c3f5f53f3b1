using System.IO;
using BankCrm.Domain.Foundation;

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

    /// <summary>Writes one window.</summary>
    /// <param name="customer">The customer number.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="valueClass">The class's code.</param>
    /// <param name="cause">Why the customer is below marginal cost, as a code; null in every other class.</param>
    /// <param name="rfm">The three quintiles, such as 543; null where they are unknown.</param>
    /// <param name="parts">The explicit, the potential and the growth part of the lifetime value; null is unknown.</param>
    public void Write(string customer, Day periodEnd, string valueClass, string? cause, string? rfm, (decimal? Explicit, decimal? Potential, decimal? Growth) parts) =>
        writer.WriteLine(
            $"{CsvText.Quoted(customer)},{periodEnd},{valueClass},{cause},{rfm},{CsvText.Amount(parts.Explicit)},{CsvText.Amount(parts.Potential)},{CsvText.Amount(parts.Growth)}");
}
