using System;
using System.IO;
using BankCrm.Sandbox;
using BankCrm.Tool.Trial;

namespace BankCrm.Tool.Tests.Support;

/// <summary>A sandbox with the solution and the default rows in it, made once and copied for each test.</summary>
internal static class PreparedDatabase
{
    private static readonly Lazy<byte[]> Whole = new(Make);

    /// <summary>A new copy in the folder.</summary>
    public static string In(TestFolder folder, string name = "bank.db") => folder.Write(name, Whole.Value);

    private static byte[] Make()
    {
        using var folder = new TestFolder();
        string path = folder.At("prepared.db");
        using (SandboxEnvironment made = SandboxFile.OpenOrCreate(path, _ => { }))
        {
            made.Connect().Dispose();
        }

        return File.ReadAllBytes(path);
    }
}
