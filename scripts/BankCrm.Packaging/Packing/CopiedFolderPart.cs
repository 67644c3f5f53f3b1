namespace BankCrm.Packaging.Packing;

/// <summary>A folder whose files are in the zip what they are in the source, such as custom APIs.</summary>
internal sealed class CopiedFolderPart : IPart
{
    /// <summary>Holds one environment's own values, which must not travel to another.</summary>
    private const string EnvironmentValues = "environmentvariablevalues.json";

    private readonly string folder;

    public CopiedFolderPart(string folder) => this.folder = folder;

    public void AddTo(PackageContents contents, SolutionSource source)
    {
        foreach (string file in source.FilesUnder(folder))
        {
            if (file.EndsWith("/" + EnvironmentValues, System.StringComparison.Ordinal))
            {
                throw new SolutionPackageException($"{source.FullPath(file)} holds one environment's values, which a solution must not carry to another.");
            }

            contents.AddFile(file, source.Take(file));
        }
    }
}
