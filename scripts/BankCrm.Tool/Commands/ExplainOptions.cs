using System.CommandLine;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;

namespace BankCrm.Tool.Commands;

/// <summary>The options that ask for every decision of one customer in words.</summary>
internal sealed class ExplainOptions
{
    private const string English = "en";
    private const string Chinese = "zh";

    private readonly Option<string?> customer = new("--explain")
    {
        Description = "Prints every decision of the customer with this number, window by window: its figures, the policy's row, and the arithmetic.",
        HelpName = "CUSTOMER",
    };

    private readonly Option<string?> language = new("--language") { Description = "The language of --explain: en (default) or zh." };

    public void AddTo(Command command)
    {
        language.AcceptOnlyFromAmong(English, Chinese);
        command.Add(customer);
        command.Add(language);
        command.Validators.Add(result =>
        {
            if (result.GetResult(customer) is { } asked && string.IsNullOrWhiteSpace(asked.GetValueOrDefault<string?>()))
            {
                result.AddError("--explain takes a customer number.");
            }

            if (result.GetResult(language) is not null && result.GetResult(customer) is null)
            {
                result.AddError("--language goes with --explain.");
            }
        });
    }

    /// <summary>Whom to explain, or null when nobody is asked for.</summary>
    public ExplainRequest? Read(ParseResult parsed) => parsed.GetValue(customer) is { } number
        ? new ExplainRequest(number.Trim(), parsed.GetValue(language) == Chinese ? Languages.SimplifiedChinese : Languages.English)
        : null;
}
