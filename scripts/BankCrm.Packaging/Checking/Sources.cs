namespace BankCrm.Packaging.Checking;

/// <summary>Where the rules come from, in the words of RULES.md.</summary>
internal static class Sources
{
    public const string Exports = "Microsoft's exports and published solutions";
    public const string Schema = "Microsoft's customization schema";
    public const string ImportDocs = "Microsoft Learn: Import, update, and export solutions";
    public const string KeyDocs = "Microsoft Learn: Define alternate keys";
    public const string PluginDocs = "Microsoft Learn: Write a plug-in";
    public const string StepDocs = "Microsoft Learn: Register a plug-in";
    public const string CustomApiDocs = "Microsoft Learn: Create and use custom APIs";
    public const string PublisherDocs = "Microsoft Learn: Solution publisher";
    public const string House = "A rule of this project";
}
