using System;
using System.IO;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Trial;

/// <summary>The mappings that come with the tool.</summary>
internal static class ShippedMapping
{
    /// <exception cref="ToolException">The tool was copied without its mappings.</exception>
    public static string Path(string fileName)
    {
        string path = System.IO.Path.Combine(AppContext.BaseDirectory, "mappings", fileName);
        return File.Exists(path) ? path : throw new ToolException($"The mapping {fileName} is missing beside the tool.");
    }
}
