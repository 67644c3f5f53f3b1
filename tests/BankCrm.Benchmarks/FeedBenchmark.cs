using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;
using BankCrm.Feed;
using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;
using Microsoft.Data.Sqlite;

namespace BankCrm.Benchmarks;

/// <summary>
/// How many rows a second the feed reads, checks and stages, against SQLite's own CSV import followed by a GROUP BY by customer of the
/// same file. The import checks nothing and keeps every value as text; it is the plainest way to get such a file into a database.
/// </summary>
internal static class FeedBenchmark
{
    private const int Repetitions = 3;

    /// <summary>Measures a generated file, and the real deposits where their folder is given.</summary>
    /// <param name="output">Where the figures go.</param>
    /// <param name="data">The folder of real deposits (packed with gzip), or null.</param>
    /// <param name="customers">Customers in the generated file; one row each.</param>
    public static void Run(TextWriter output, string? data = null, int customers = 400_000)
    {
        var folder = Directory.CreateTempSubdirectory("bankcrm-feed-benchmark-").FullName;
        try
        {
            WriteDeposits(Path.Combine(folder, "deposits-m01.csv"), customers);
            Compare(output, "generated deposits, 1 file", folder);
            if (data is not null)
            {
                var real = Directory.CreateDirectory(Path.Combine(folder, "real")).FullName;
                foreach (var packed in Directory.EnumerateFiles(data, "*.csv.gz"))
                {
                    using var gzip = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
                    using var plain = File.Create(Path.Combine(real, Path.GetFileNameWithoutExtension(packed)));
                    gzip.CopyTo(plain);
                }

                Compare(output, "real deposits", real);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(TextWriter output, string subject, string folder)
    {
        var files = Directory.GetFiles(folder, "*.csv");
        var rows = files.Sum(file => File.ReadLines(file).LongCount() - 1);
        var feed = Best(() => Stage(folder, rows));
        var commandLine = FindCommandLine();
        var import = Best(commandLine is null ? () => ImportInProcess(files) : () => Import(commandLine, files));
        var how = commandLine is null ? "an import loop on Microsoft.Data.Sqlite (sqlite3 is not installed)" : "sqlite3 .import";
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{subject}: {rows:N0} rows; feed {rows / feed:N0} rows/s; {how} and GROUP BY {rows / import:N0} rows/s; ratio {import / feed:N2}"));
    }

    /// <summary>The shortest of several runs, in seconds: what others do on the machine only ever adds.</summary>
    private static double Best(Action run)
    {
        var best = double.MaxValue;
        for (var repetition = 0; repetition < Repetitions; repetition++)
        {
            var watch = Stopwatch.StartNew();
            run();
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }

        return best;
    }

    private static void Stage(string folder, long rows)
    {
        var mapping = FeedMapping.Load(Path.Combine(AppContext.BaseDirectory, "mappings", "xiamen.json"));
        using var staging = new StagingDatabase(mapping);
        using var rejects = new RejectLog(null);
        using var stager = new ExtractStager(staging, folder, rejects, TimeProvider.System, null);
        stager.Stage(CancellationToken.None);
        var staged = staging.Number("SELECT count(*) FROM metric");
        if (staged != rows)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{staged} of {rows} rows were staged."));
        }
    }

    private static string? FindCommandLine() => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, "sqlite3"), Path.Combine(folder, "sqlite3.exe") })
        .FirstOrDefault(File.Exists);

    private static void Import(string commandLine, IReadOnlyList<string> files)
    {
        using var process = Process.Start(new ProcessStartInfo(commandLine) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.WriteLine("PRAGMA journal_mode=OFF;");
        process.StandardInput.WriteLine("PRAGMA synchronous=OFF;");
        process.StandardInput.WriteLine(".mode csv");
        for (var index = 0; index < files.Count; index++)
        {
            var table = index.ToString(CultureInfo.InvariantCulture);
            process.StandardInput.WriteLine($".import \"{files[index]}\" raw{table}");
            process.StandardInput.WriteLine(
                $"CREATE TABLE staged{table} AS SELECT cust_no, sum(C1) AS c1, sum(C2) AS c2, count(*) AS rows FROM raw{table} GROUP BY cust_no;");
        }

        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("sqlite3 failed.");
        }
    }

    private static void ImportInProcess(IReadOnlyList<string> files)
    {
        using var connection = new SqliteConnection("Data Source=;Pooling=False");
        connection.Open();
        foreach (var file in files)
        {
            Execute(connection, "DROP TABLE IF EXISTS raw");
            Execute(connection, "CREATE TABLE raw(cust_no TEXT, C1 TEXT, C2 TEXT)");
            Execute(connection, "BEGIN");
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO raw VALUES($1, $2, $3)";
            var parameters = new[] { "$1", "$2", "$3" }.Select(name => insert.Parameters.Add(name, SqliteType.Text)).ToArray();
            foreach (var line in File.ReadLines(file).Skip(1))
            {
                var fields = line.Split(',');
                for (var index = 0; index < parameters.Length; index++)
                {
                    parameters[index].Value = fields[index];
                }

                insert.ExecuteNonQuery();
            }

            Execute(connection, "COMMIT");
            Execute(connection, "DROP TABLE IF EXISTS staged");
            Execute(connection, "CREATE TABLE staged AS SELECT cust_no, sum(C1) AS c1, sum(C2) AS c2, count(*) AS rows FROM raw GROUP BY cust_no");
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void WriteDeposits(string path, int customers)
    {
        var bank = Path.Combine(Path.GetDirectoryName(path)!, "bank");
        BankGenerator.Write(bank, customers, windows: 2, seed: 1);
        using var writer = new StreamWriter(path);
        writer.NewLine = "\n";
        writer.WriteLine("cust_no,C1,C2");
        foreach (var line in File.ReadLines(Path.Combine(bank, "activity-2025-06.csv")).Skip(1))
        {
            var fields = line.Split(',');
            writer.WriteLine($"{fields[0]},{fields[2]},{fields[13]}");
        }

        Directory.Delete(bank, recursive: true);
    }
}
