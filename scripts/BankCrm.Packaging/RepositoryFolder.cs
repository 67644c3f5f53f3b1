using System;
using System.Collections.Generic;
using System.IO;

namespace BankCrm.Packaging;

/// <summary>Finds folders of the repository that the running program was built from, or is run in.</summary>
public static class RepositoryFolder
{
    private const string RootMark = "BankCrmExtensions.sln";

    /// <summary>The repository's root: the nearest folder upwards that holds <c>BankCrmExtensions.sln</c>, from the current folder first, then from the program's own.</summary>
    /// <exception cref="SolutionPackageException">No such folder.</exception>
    public static string Root()
    {
        foreach (string start in Starts())
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, RootMark)))
                {
                    return folder.FullName;
                }
            }
        }

        throw new SolutionPackageException($"There is no {RootMark} in or above {Directory.GetCurrentDirectory()} or {AppContext.BaseDirectory}; run inside the repository, or name the folder.");
    }

    /// <summary>The unpacked solution, <c>solution/src</c>.</summary>
    /// <exception cref="SolutionPackageException">No repository, or no such folder in it.</exception>
    public static string SolutionSource()
    {
        string folder = Path.Combine(Root(), "solution", "src");
        return Directory.Exists(folder)
            ? folder
            : throw new SolutionPackageException($"There is no unpacked solution at {folder}.");
    }

    private static IEnumerable<string> Starts()
    {
        yield return Directory.GetCurrentDirectory();
        yield return AppContext.BaseDirectory;
    }
}
