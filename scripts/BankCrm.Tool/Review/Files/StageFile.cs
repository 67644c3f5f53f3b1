using System.Collections.Generic;
using System.IO;
using BankCrm.Domain.Foundation;

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

    /// <summary>Writes one window.</summary>
    /// <param name="customer">The customer number.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="stage">The code of the stage held after it.</param>
    /// <param name="enteredOn">Since when the customer has been in it.</param>
    /// <param name="reasons">Why, as codes.</param>
    public void Write(string customer, Day periodEnd, string stage, Day enteredOn, IEnumerable<string> reasons) =>
        writer.WriteLine($"{CsvText.Quoted(customer)},{periodEnd},{stage},{enteredOn},{CsvText.Quoted(string.Join(';', reasons))}");
}
