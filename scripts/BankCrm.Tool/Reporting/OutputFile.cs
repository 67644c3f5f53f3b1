using System;
using System.IO;
using System.Text;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Reporting;

/// <summary>
/// A text file that a command writes (UTF-8 without a byte order mark, LF). It is opened before the work begins, so that a path that
/// cannot be written is told at once, and it appears under its name only when it is whole.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string path;
    private readonly string partial;

    /// <summary>Opens a file for an option.</summary>
    /// <param name="option">The option that named it, for the sentence of a refusal.</param>
    /// <param name="path">Where it goes; its folder is made when missing.</param>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public OutputFile(string option, string path)
    {
        this.path = Path.GetFullPath(path);
        partial = this.path + ".partial";
        if (Directory.Exists(this.path))
        {
            throw new ToolException($"{option} needs a file, and {this.path} is a folder.");
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
            Writer = new StreamWriter(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{option} cannot be written to {this.path}: {problem.Message}");
        }
    }

    public TextWriter Writer { get; }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Writer.Dispose();
        File.Move(partial, path, overwrite: true);
    }

    public void Dispose()
    {
        Writer.Dispose();
        File.Delete(partial);
    }
}
