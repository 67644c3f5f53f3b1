using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Complaints.Triage.Training;
using BankCrm.Tool.Reporting;
using BankCrm.Tool.Triage;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Commands;

/// <summary>bankcrm triage: suggests for complaints that wait, trains the table of terms on texts whose category is known, and tells how well it finds categories.</summary>
internal static class TriageCommand
{
    private const string UsualText = "Consumer complaint narrative";
    private const string UsualLabel = "Product";
    private const int FewestParts = 2;
    private const int UsualParts = 5;
    private const int MostParts = 20;

    /// <summary>In how many ways an evaluation parts the texts: one way alone may be lucky.</summary>
    private const int Ways = 4;

    public static Command Create(TextWriter output)
    {
        var narratives = new Option<FileInfo>("--narratives") { Description = "Texts of complaints with the category that they were filed under (CSV, packed with gzip or not)." };
        var train = new Option<bool>("--train") { Description = "Trains the terms on all texts and writes them to --out, with the terms that people wrote." };
        var evaluate = new Option<bool>("--evaluate") { Description = "Cross-validates: trains on all parts but one and suggests for that one, in turn." };
        var outFile = new Option<FileInfo>("--out") { Description = "Where --train writes the default rows (CSV with the columns of solution/config/bce_triageterm.csv)." };
        var text = new Option<string>("--text") { Description = "The column of the text.", DefaultValueFactory = _ => UsualText };
        var label = new Option<string>("--label") { Description = "The column of the label.", DefaultValueFactory = _ => UsualLabel };
        var labels = new Option<FileInfo?>("--labels") { Description = "Which category each label stands for (CSV: label,category); the shipped file is for the complaints published by the CFPB." };
        var judged = new Option<FileInfo?>("--judged") { Description = "The terms that people wrote (CSV: term,language,category,severity,weight); otherwise those that ship." };
        var folds = new Option<int>("--folds") { Description = $"Into how many parts --evaluate divides the texts ({FewestParts} to {MostParts}).", DefaultValueFactory = _ => UsualParts };
        Option<FileInfo> database = SharedOptions.Database(required: false);
        Option<bool> environment = SharedOptions.Environment();
        var command = new Command("triage", "Suggests for complaints that wait without a category (--db or --environment), trains the words that suggestions are made from (--train), or tells how well they find categories (--evaluate).")
        {
            database, environment, narratives, train, evaluate, outFile, text, label, labels, judged, folds,
        };
        command.Validators.Add(result =>
        {
            int tasks = new[] { result.GetValue(train), result.GetValue(evaluate), result.GetResult(database) is not null, result.GetValue(environment) }.Count(wanted => wanted);
            if (tasks != 1)
            {
                result.AddError("Choose one of --db, --environment, --train and --evaluate.");
            }
            else if ((result.GetValue(train) || result.GetValue(evaluate)) && result.GetResult(narratives) is null)
            {
                result.AddError("--train and --evaluate need --narratives.");
            }
            else if (result.GetValue(train) && result.GetResult(outFile) is null)
            {
                result.AddError("--train needs --out.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                if (!parsed.GetValue(train) && !parsed.GetValue(evaluate))
                {
                    using Workplace place = Workplace.Open(parsed.GetValue(database), SandboxFile.Open);
                    var run = new TriageRun(place.Dataverse, TimeProvider.System);
                    TriageReportText.Write(output, run.Run(cancellation), run.ReadAccuracy());
                    return ExitCode.Done;
                }

                int parts = parsed.GetValue(folds);
                if (parts is < FewestParts or > MostParts)
                {
                    throw new ToolException($"--folds takes a number from {FewestParts} to {MostParts}.");
                }

                string file = parsed.GetValue(narratives)!.FullName;
                string? target = parsed.GetValue(outFile)?.FullName;
                DistinctFiles.Demand([("--narratives", file), ("--out", target), ("--labels", parsed.GetValue(labels)?.FullName), ("--judged", parsed.GetValue(judged)?.FullName)]);
                IReadOnlyDictionary<string, string> categories = LabelFile.Read(parsed.GetValue(labels)?.FullName ?? ShippedTriage.Labels);
                IReadOnlyList<TriageTerm> written = TermCsv.ReadJudged(parsed.GetValue(judged)?.FullName ?? ShippedTriage.JudgedTerms);
                var source = new LabelledTextFile(file, parsed.GetRequiredValue(text), parsed.GetRequiredValue(label));
                if (parsed.GetValue(train))
                {
                    Train(output, source.Read(categories), written, target!);
                }
                else
                {
                    Evaluate(output, source, categories, written, parts, cancellation);
                }

                return ExitCode.Done;
            },
            cancellation));
        return command;
    }

    private static void Train(TextWriter output, IReadOnlyList<LabelledText> texts, IReadOnlyList<TriageTerm> judged, string path)
    {
        DemandSeveralCategories(texts);
        using var target = new OutputFile("--out", path);
        IReadOnlyList<TriageTerm> terms = TriageTable.Of(new TriageTrainer(new TrainingOptions()).Train(texts, judged), judged);
        TermCsv.WriteShipped(target.Writer, terms);
        target.Complete();
        var book = new TriageBook(terms);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Trained on {texts.Count:N0} texts; {terms.Count:N0} terms in {Path.GetFileName(path)}"));
        TriageReportText.Write(
            output,
            "The same texts with these terms (what it was trained on always looks better than what is new)",
            TriageEvaluation.Compare(texts.Select(text => text.CategoryCode).ToList(), texts.Select(text => book.Suggest(text.Text).CategoryCode).ToList()));
    }

    private static void Evaluate(
        TextWriter output, LabelledTextFile source, IReadOnlyDictionary<string, string> categories, IReadOnlyList<TriageTerm> judged, int parts, CancellationToken cancellation)
    {
        IReadOnlyList<LabelledText> texts = source.Read(categories);
        DemandSeveralCategories(texts);
        var options = new TrainingOptions();
        var ways = new List<TriageEvaluation>();
        for (int way = 0; way < Ways; way++)
        {
            cancellation.ThrowIfCancellationRequested();
            ways.Add(TriageEvaluation.CrossValidate(texts, options, parts, way, judged));
        }

        TriageReportText.Write(output, string.Create(CultureInfo.InvariantCulture, $"Cross-validated in {parts} parts, {options.TermsPerCategory} terms a category"), ways[0]);
        TriageReportText.WriteSpread(output, [.. ways.Select(evaluation => evaluation.MacroF1)]);
        if (categories.Values.Distinct().Count() < categories.Count)
        {
            cancellation.ThrowIfCancellationRequested();
            IReadOnlyList<LabelledText> asLabelled = source.Read(LabelFile.EachForItself(categories));
            IReadOnlyList<TriageTerm> relabelled = LabelFile.Relabel(judged, categories, asLabelled);
            TriageReportText.Write(output, "The labels as they stand in the file, each for itself", TriageEvaluation.CrossValidate(asLabelled, options, parts, way: 0, relabelled));
        }
    }

    private static void DemandSeveralCategories(IReadOnlyList<LabelledText> texts)
    {
        if (texts.Select(text => text.CategoryCode).Distinct().Count() < 2)
        {
            throw new ToolException("The texts are of one category, or there are none; triage needs at least two to tell apart.");
        }
    }
}
