using System;
using System.IO;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>A test that needs Microsoft's published schemas, which the environment variable BANKCRM_SCHEMAS names the folder of.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublishedSchemasFactAttribute : FactAttribute
{
    private const string Variable = "BANKCRM_SCHEMAS";

    public PublishedSchemasFactAttribute()
    {
        if (Folder is null || !Directory.Exists(Folder))
        {
            Skip = $"{Variable} names no folder with Microsoft's published schemas, which are not part of this repository.";
        }
    }

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable);
}
