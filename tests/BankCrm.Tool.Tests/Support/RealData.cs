using System;
using System.IO;
using Xunit;

namespace BankCrm.Tool.Tests.Support;

/// <summary>The folder of real extracts: BANKCRM_DATA, or shared/data beside the repository.</summary>
internal static class RealData
{
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("BANKCRM_DATA") is { Length: > 0 } given)
        {
            return Directory.Exists(given) ? given : null;
        }

        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string data = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data"));
            if (File.Exists(Path.Combine(folder.FullName, "BankCrmExtensions.sln")) && Directory.Exists(data))
            {
                return data;
            }
        }

        return null;
    }
}

/// <summary>A test on real extracts, skipped where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    public RealDataFactAttribute()
    {
        if (RealData.Folder is null)
        {
            Skip = "The folder of real extracts is not there; set BANKCRM_DATA to run this test.";
        }
    }
}
