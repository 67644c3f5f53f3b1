using System.IO;
using System.Linq;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>How far a process is with a database, read off the bytes that its files have grown to.</summary>
internal sealed class DatabaseProgress(string database)
{
    private readonly string[] files = new[] { string.Empty, "-wal", ".unfinished", ".unfinished-wal", ".unfinished-journal" }.Select(suffix => database + suffix).ToArray();

    /// <summary>The most bytes seen so far.</summary>
    public long Peak { get; private set; }

    /// <summary>The bytes of the database, its log and what is being made of it.</summary>
    public long Look()
    {
        long bytes = 0;
        foreach (string file in files)
        {
            var info = new FileInfo(file);
            try
            {
                bytes += info.Length;
            }
            catch (FileNotFoundException)
            {
                // It comes and goes while the process works.
                continue;
            }
        }

        Peak = bytes > Peak ? bytes : Peak;
        return bytes;
    }
}
