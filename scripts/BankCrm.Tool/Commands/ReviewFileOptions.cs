using System.CommandLine;
using System.IO;
using BankCrm.Tool.Review.Files;

namespace BankCrm.Tool.Commands;

/// <summary>The options that name the files in which a review lists what it decided.</summary>
internal sealed class ReviewFileOptions
{
    private readonly Option<FileInfo> decisions = ListOf("--decisions", "tier decision");
    private readonly Option<FileInfo> stages = ListOf("--stages", "lifecycle stage");
    private readonly Option<FileInfo> classes = ListOf("--classes", "value class");
    private readonly Option<FileInfo> scores = ListOf("--scores", "churn score");

    public void AddTo(Command command)
    {
        foreach (Option<FileInfo> option in new[] { decisions, stages, classes, scores })
        {
            command.Add(option);
        }
    }

    public ReviewFilePaths Read(ParseResult parsed) => new()
    {
        Decisions = parsed.GetValue(decisions)?.FullName,
        Stages = parsed.GetValue(stages)?.FullName,
        Classes = parsed.GetValue(classes)?.FullName,
        Scores = parsed.GetValue(scores)?.FullName,
    };

    private static Option<FileInfo> ListOf(string name, string what) =>
        new(name) { Description = $"Writes every {what} as CSV, one row per customer and window; every window is then decided again from the first on." };
}
