using System;
using System.IO;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Triage;

/// <summary>The files of triage that come with the tool.</summary>
internal static class ShippedTriage
{
    /// <summary>The terms that people wrote.</summary>
    public static string JudgedTerms => Find("judged-terms.csv");

    /// <summary>Which category each label of the complaints published by the CFPB stands for.</summary>
    public static string Labels => Find("cfpb-labels.csv");

    private static string Find(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "triage", name);
        return File.Exists(path) ? path : throw new ToolException($"The file {name} of triage is missing beside the tool.");
    }
}
