namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's organisation table.</summary>
public static class OrganizationTable
{
    public const string LogicalName = "organization";
    public const string Id = "organizationid";
    public const string LanguageCode = "languagecode";
}
