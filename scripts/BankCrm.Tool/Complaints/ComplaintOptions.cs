using System.CommandLine;
using System.IO;
using System.Linq;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Complaints;

/// <summary>The options of a trial that concern complaints.</summary>
internal sealed class ComplaintOptions
{
    private readonly Option<DirectoryInfo> folder = new("--complaints") { Description = "The folder with complaint extracts; without --data, only complaints are tried." };
    private readonly Option<FileInfo> mapping = new("--complaint-mapping") { Description = "The mapping file (JSON) of the complaint extracts; the shipped one of the CFPB register otherwise." };
    private readonly Option<string> regimes = new("--regimes") { Description = "The regimes whose clocks run on the complaints, such as us,cn,uk,eu; those of the mapping otherwise." };
    private readonly Option<FileInfo> clocks = new("--clocks") { Description = "Writes every complaint clock as CSV: complaint,regime,milestone,received,due." };

    public void AddTo(Command command)
    {
        command.Add(folder);
        command.Add(mapping);
        command.Add(regimes);
        command.Add(clocks);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="ToolException">Options that do not go together, or a list of regimes that is none.</exception>
    public ComplaintChoices Read(ParseResult parsed)
    {
        var choices = new ComplaintChoices
        {
            Folder = parsed.GetValue(folder)?.FullName,
            Mapping = parsed.GetValue(mapping)?.FullName,
            Regimes = parsed.GetValue(regimes) is { } codes ? codes.Split(',').Select(code => code.Trim()).ToArray() : [],
            Clocks = parsed.GetValue(clocks)?.FullName,
        };
        if (choices.Folder is null && (choices.Mapping is not null || choices.Regimes.Length > 0))
        {
            throw new ToolException("--complaint-mapping and --regimes go with --complaints: they say how its extracts are taken.");
        }

        return choices.Regimes.Contains(string.Empty)
            ? throw new ToolException("--regimes takes codes with commas between them, such as us,cn,uk,eu.")
            : choices;
    }
}

/// <summary>What was asked for of complaints. Paths are full paths.</summary>
internal sealed class ComplaintChoices
{
    /// <summary>The folder of extracts; null makes complaints of the made-up bank up.</summary>
    public string? Folder { get; init; }

    /// <summary>The mapping of the extracts; null is that of the public CFPB register.</summary>
    public string? Mapping { get; init; }

    /// <summary>The regimes whose clocks run on the complaints; empty leaves it to the mapping, else to the bank's policy.</summary>
    public string[] Regimes { get; init; } = [];

    /// <summary>The file that lists every clock; null writes none.</summary>
    public string? Clocks { get; init; }
}
