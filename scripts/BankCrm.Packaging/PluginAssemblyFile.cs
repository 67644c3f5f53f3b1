using System;
using System.IO;

namespace BankCrm.Packaging;

/// <summary>Finds the plug-in assembly that ships, which <c>PluginAssembly.targets</c> puts beside the running program.</summary>
public static class PluginAssemblyFile
{
    public const string FileName = "BankCrm.Plugins.dll";

    /// <summary>The full path of <c>plugin/BankCrm.Plugins.dll</c> beside the running program.</summary>
    /// <exception cref="SolutionPackageException">The file is not there: the project does not import <c>PluginAssembly.targets</c>.</exception>
    public static string Locate()
    {
        string path = Path.Combine(AppContext.BaseDirectory, "plugin", FileName);
        return File.Exists(path)
            ? path
            : throw new SolutionPackageException($"The plug-in assembly is not at {path}; build the program from the repository, or name the assembly.");
    }
}
