using System;
using System.IO;
using System.Linq;

namespace BankCrm.Browser.Tests.Support;

/// <summary>The Chromium of this machine, which the tests drive; they bring none.</summary>
internal static class Browser
{
    /// <summary>Names the program; whoever sets it means the tests to run.</summary>
    private const string Variable = "BANKCRM_CHROMIUM";

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The program's path; null when there is none and none was named.</summary>
    /// <exception cref="FileNotFoundException">The program that the variable names is not there.</exception>
    public static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(named)
            ? Usual.FirstOrDefault(File.Exists)
            : File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names a browser that is not there: {named}");
    }
}
