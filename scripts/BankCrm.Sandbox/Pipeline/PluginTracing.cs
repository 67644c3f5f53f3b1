using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>Gathers what one run of a plug-in traces; the platform keeps the last 10 KB of it.</summary>
internal sealed class PluginTracing(Action<string>? listener) : ITracingService
{
    private const int MostCharacters = 10 * 1024;

    private readonly StringBuilder text = new();

    public string Text => text.ToString();

    public void Trace(string format, params object[] args)
    {
        string line = args is { Length: > 0 } ? string.Format(CultureInfo.InvariantCulture, format, args) : format;
        text.AppendLine(line);
        if (text.Length > MostCharacters)
        {
            text.Remove(0, text.Length - MostCharacters);
        }

        listener?.Invoke(line);
    }
}
