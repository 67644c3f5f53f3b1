using System;
using System.IO;
using System.Reflection;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>A test that needs the folder of real extracts: BANKCRM_DATA, or shared/data beside the repository. Skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    internal const string Missing = "The folder of real extracts is not there; set BANKCRM_DATA to run this test.";

    public DataFactAttribute()
    {
        if (Folder is null)
        {
            Skip = Missing;
        }
    }

    internal static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BANKCRM_DATA") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "..", "shared", "data");
            if (File.Exists(Path.Combine(folder.FullName, "BankCrmExtensions.sln")) && Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}
