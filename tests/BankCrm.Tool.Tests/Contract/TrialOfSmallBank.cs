using System;
using System.Collections.Generic;
using System.Text.Json;
using BankCrm.Tool.Tests.Support;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>One trial of a small bank with everything written that can be, for the tests that look at it.</summary>
public sealed class TrialOfSmallBank : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly JsonDocument totals;

    public TrialOfSmallBank()
    {
        Data = Deposits.Random(300, seed: 7).WriteTo(folder.At("data"));
        Run = ToolRun.Of("try", "--mapping", Deposits.Mapping, "--data", Data, "--db", Database, "--json", Json, "--decisions", Decisions, "--stages", Stages, "--classes", Classes, "--scores", Scores);
        totals = JsonDocument.Parse(System.IO.File.ReadAllText(Json));
        Lines = DecisionLine.Read(Decisions);
    }

    internal ToolRun Run { get; }

    internal string Data { get; }

    internal string Database => folder.At("bank.db");

    internal string Json => folder.At("out/totals.json");

    internal string Decisions => folder.At("out/decisions.csv");

    internal string Stages => folder.At("out/stages.csv");

    internal string Classes => folder.At("out/classes.csv");

    internal string Scores => folder.At("out/scores.csv");

    internal JsonElement Totals => totals.RootElement;

    internal IReadOnlyList<DecisionLine> Lines { get; }

    internal string At(string name) => folder.At(name);

    public void Dispose()
    {
        totals.Dispose();
        folder.Dispose();
    }
}
