using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Tool.Commands;

/// <summary>No two options may name one file: the later would write over the earlier.</summary>
internal static class DistinctFiles
{
    /// <exception cref="ToolException">Two options name one file.</exception>
    public static void Demand(IEnumerable<(string Option, string? Path)> files)
    {
        foreach (var twice in files.Where(file => file.Path is not null).GroupBy(file => file.Path, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new ToolException($"{string.Join(" and ", twice.Select(file => file.Option))} name the same file, {twice.Key}.");
        }
    }
}
