using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class ZipIsNotTooLarge : ContainerRule
{
    /// <summary>Bytes: 95 MB.</summary>
    internal const long Limit = 95L * 1024 * 1024;

    public ZipIsNotTooLarge()
        : base("SOL-005", "The zip is at most 95 MB, more of which Dataverse does not import.", Sources.ImportDocs)
    {
    }

    public override IEnumerable<string> Check(string zipPath)
    {
        long length = new FileInfo(zipPath).Length;
        if (length > Limit)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(zipPath)} has {length / 1024.0 / 1024.0:0.0} MB, and Dataverse imports at most 95 MB.");
        }
    }
}
