using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Tool.Triage;

namespace BankCrm.Benchmarks;

/// <summary>
/// How long a suggestion takes, against the plainest way to find the same terms: one regular expression for each term, compiled before.
/// Same process, same texts, runs in turn.
/// </summary>
internal static class TriageBenchmark
{
    private const int Texts = 200;
    private const int Runs = 5;
    private const int Seed = 20260101;
    private const int LongestText = 4000;

    /// <summary>Measures the shipped terms on the narratives of a folder, or on texts made of the terms themselves where none is given.</summary>
    public static void Run(TextWriter output, string? data)
    {
        IReadOnlyList<TriageTerm> terms = TermCsv.ReadShipped(Path.Combine(AppContext.BaseDirectory, "triage", "bce_triageterm.csv"));
        string[] texts = data is null ? Made(terms) : Real(data);
        var book = new TriageBook(terms);
        List<Regex> expressions = terms.Where(term => !term.IsStart).Select(Expression).ToList();
        var suggesting = new List<double>();
        var searching = new List<double>();
        double longest = 0;
        for (int run = 0; run <= Runs; run++)
        {
            (double each, double most) = Measure(texts, text => book.Suggest(text).CategoryWords.Count);
            (double plain, _) = Measure(texts, text => expressions.Count(expression => expression.IsMatch(text)));

            // The first run of each is for the compiler.
            if (run > 0)
            {
                suggesting.Add(each);
                searching.Add(plain);
                longest = run == 1 ? most : Math.Min(longest, most);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Triage, {texts.Length:N0} texts of {texts.Average(text => text.Length):N0} characters, {terms.Count:N0} terms, median of {Runs} runs on one core"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  suggestion            {Median(suggesting),10:N3} ms a text, {longest:N3} ms for the slowest text"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  a regex for each term {Median(searching),10:N3} ms a text"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio                 {Median(suggesting) / Median(searching),10:N3}"));
    }

    private static (double Each, double Most) Measure(string[] texts, Func<string, int> work)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        double sum = 0;
        double most = 0;
        int found = 0;
        foreach (string text in texts)
        {
            var watch = Stopwatch.StartNew();
            found += work(text);
            double took = watch.Elapsed.TotalMilliseconds;
            sum += took;
            most = Math.Max(most, took);
        }

        return found > 0 ? (sum / texts.Length, most) : throw new InvalidOperationException("No term was found in any text.");
    }

    private static Regex Expression(TriageTerm term) => term.Language == TextLanguage.Chinese
        ? new Regex(Regex.Escape(term.Text), RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        : new Regex(@"\b" + string.Join(@"s?\s+", term.Text.Split(' ').Select(Regex.Escape)) + @"s?\b", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string[] Real(string data)
    {
        string path = Path.Combine(data, "narratives-by-product.csv.gz");
        var file = new LabelledTextFile(path, "Consumer complaint narrative", "Product");
        return file.Read(LabelFile.Read(ShippedTriage.Labels)).Select(text => text.Text).Take(Texts).ToArray();
    }

    private static string[] Made(IReadOnlyList<TriageTerm> terms)
    {
        var random = new Random(Seed);
        return Enumerable.Range(0, Texts)
            .Select(_ =>
            {
                var text = new StringBuilder();
                int length = random.Next(LongestText / 10, LongestText);
                while (text.Length < length)
                {
                    text.Append(terms[random.Next(terms.Count)].Text).Append(random.Next(8) == 0 ? ". " : " ");
                }

                return text.ToString();
            })
            .ToArray();
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
