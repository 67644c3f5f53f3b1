using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Tool.Tests.Support;
using BankCrm.Tool.Triage;
using Xunit;

namespace BankCrm.Tool.Tests.Triage;

/// <summary>Training and evaluating triage from the command line.</summary>
public sealed class TriageTests
{
    private const string Header = ",Product,Consumer complaint narrative";

    /// <summary>What the issue asks of cross-validated suggestions.</summary>
    private const double LeastMacroF1 = 0.70;

    [RealDataFact]
    public void Evaluate_PublishedNarratives_FindsCategoriesWellEnough()
    {
        ToolRun run = ToolRun.Done("triage", "--evaluate", "--narratives", Narratives);

        Match macro = Regex.Match(run.Output, "macro-F1 ([0-9.]+) over 10 categories, [0-9,]+ of 3,947 texts right", RegexOptions.CultureInvariant);
        Match ways = Regex.Match(run.Output, "parted in 4 ways: mean ([0-9.]+), lowest ([0-9.]+)", RegexOptions.CultureInvariant);
        Assert.InRange(Number(macro.Groups[1]), LeastMacroF1, 1);
        Assert.InRange(Number(ways.Groups[2]), LeastMacroF1, 1);
        Assert.Contains("over 11 categories", run.Output, StringComparison.Ordinal);
    }

    [RealDataFact]
    public void Train_PublishedNarratives_GivesTheShippedTerms()
    {
        using var folder = new TestFolder();
        string trained = Path.Combine(folder.Root, "terms.csv");
        ToolRun.Done("triage", "--train", "--narratives", Narratives, "--out", trained);

        Dictionary<string, decimal> now = TermCsv.ReadShipped(trained).ToDictionary(Key, term => term.Weight);
        Dictionary<string, decimal> shipped = TermCsv.ReadShipped(Path.Combine(Repository(), "solution", "config", "bce_triageterm.csv")).ToDictionary(Key, term => term.Weight);
        Assert.Equal(shipped.Keys.Order(StringComparer.Ordinal), now.Keys.Order(StringComparer.Ordinal));

        // Another machine's exponentials may differ in the last digit.
        Assert.All(shipped, term => Assert.InRange(now[term.Key], term.Value - 0.001m, term.Value + 0.001m));
    }

    [Fact]
    public void Train_LabelledTexts_WritesTheRowsOfTheTable()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, Lines(40));
        string trained = Path.Combine(folder.Root, "terms.csv");

        ToolRun run = ToolRun.Done("triage", "--train", "--narratives", texts, "--out", trained);

        Assert.StartsWith("Trained on 40 texts", run.Output, StringComparison.Ordinal);
        string[] rows = File.ReadAllLines(trained);
        Assert.Equal("bce_name,bce_namezh,bce_code,bce_term,bce_textlanguage,bce_complaintcategoryid,bce_severity,bce_weight", rows[0]);
        Assert.Contains(rows, row => row.StartsWith("plastic,plastic,en:CREDIT-CARD:plastic,plastic,284700000,CREDIT-CARD,,", StringComparison.Ordinal));
    }

    [Fact]
    public void Evaluate_RecordOverSeveralLines_IsOneText()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, Lines(39).Append("39,Mortgage,\"The house\n\nof my \"\"lender\"\", sold\"").ToArray());

        ToolRun run = ToolRun.Done("triage", "--evaluate", "--folds", "2", "--narratives", texts);

        Assert.Contains("of 40 texts right", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Triage_LabelWithoutCategory_IsRefusedWithItsLine()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, Lines(4).Append("9,Crystal ball,It was broken").ToArray());

        ToolRun.Of("triage", "--evaluate", "--narratives", texts).MustRefuse("texts.csv", "line 6", "Crystal ball");
    }

    [Fact]
    public void Triage_ColumnMissing_IsRefusedWithThoseThatAreThere()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", "id,Topic,Words", "1,Mortgage,house");

        ToolRun.Of("triage", "--evaluate", "--narratives", texts).MustRefuse("Consumer complaint narrative", "Topic", "Words");
        ToolRun.Of("triage", "--evaluate", "--narratives", texts, "--text", "Words").MustRefuse("Product");
    }

    [Fact]
    public void Triage_NoFile_IsRefused() => ToolRun.Of("triage", "--evaluate", "--narratives", "/nowhere/texts.csv").MustRefuse("no file", "texts.csv");

    [Fact]
    public void Triage_OneCategory_IsRefused()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, "1,Mortgage,a house", "2,Mortgage,another house");

        ToolRun.Of("triage", "--evaluate", "--narratives", texts).MustRefuse("at least two");
    }

    [Theory]
    [InlineData("term,en,CREDIT-CARD,,heavy", "not a number")]
    [InlineData("term,fr,CREDIT-CARD,,1", "not a language")]
    [InlineData("term,en,CREDIT-CARD,High,1", "for a category or for a severity")]
    [InlineData("term,en,,,1", "for a category or for a severity")]
    [InlineData("term,en,,Terrible,1", "not a severity")]
    [InlineData(" ,en,CREDIT-CARD,,1", "empty")]
    public void Triage_LineThatIsNoTerm_IsRefused(string line, string problem)
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, Lines(10));
        string judged = Write(folder, "judged.csv", "term,language,category,severity,weight", line);

        ToolRun.Of("triage", "--evaluate", "--narratives", texts, "--judged", judged).MustRefuse("judged.csv", "line 2", problem);
    }

    [Fact]
    public void Triage_LabelTwice_IsRefused()
    {
        using var folder = new TestFolder();
        string texts = Write(folder, "texts.csv", Header, Lines(10));
        string labels = Write(folder, "labels.csv", "label,category", "Mortgage,MORTGAGE", "mortgage,OTHER");

        ToolRun.Of("triage", "--evaluate", "--narratives", texts, "--labels", labels).MustRefuse("labels.csv", "line 3", "twice");
    }

    [Fact]
    public void Triage_NeitherOrBothTasks_IsWrongUse()
    {
        ToolRun.Of("triage", "--narratives", "texts.csv").MustRefuseUse("--train", "--evaluate");
        ToolRun.Of("triage", "--evaluate").MustRefuseUse("--narratives");
        ToolRun.Of("triage", "--evaluate", "--narratives", "texts.csv", "--db", "bank.db").MustRefuseUse("--db");
        ToolRun.Of("triage", "--train", "--evaluate", "--narratives", "texts.csv", "--out", "terms.csv").MustRefuseUse("--train", "--evaluate");
        ToolRun.Of("triage", "--train", "--narratives", "texts.csv").MustRefuseUse("--out");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("21")]
    public void Triage_FoldsOutOfBounds_IsRefused(string folds) => ToolRun.Of("triage", "--evaluate", "--narratives", "texts.csv", "--folds", folds).MustRefuse("--folds", "2", "20");

    [Fact]
    public void Triage_OutIsTheInput_IsRefused() => ToolRun.Of("triage", "--train", "--narratives", "texts.csv", "--out", "texts.csv").MustRefuse("--narratives", "--out", "same file");

    private static string Narratives => Path.Combine(RealData.Folder!, "cfpb", "narratives-by-product.csv.gz");

    private static string[] Lines(int count) => Enumerable.Range(0, count)
        .Select(place => place % 2 == 0 ? $"{place},Credit card,The plastic number {place} was swiped" : $"{place},Mortgage,The house number {place} of the lender")
        .ToArray();

    private static string Write(TestFolder folder, string name, string header, params string[] lines)
    {
        string path = Path.Combine(folder.Root, name);
        File.WriteAllText(path, string.Join('\n', lines.Prepend(header)) + "\n");
        return path;
    }

    private static double Number(Group text) => double.Parse(text.Value, CultureInfo.InvariantCulture);

    private static string Key(TriageTerm term) => $"{term.Language} {term.CategoryCode} {term.Severity} {term.Text}";

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BankCrmExtensions.sln")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
