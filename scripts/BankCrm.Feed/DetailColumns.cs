namespace BankCrm.Feed;

/// <summary>The platform's own columns of contact and account that an extract may fill, besides ours.</summary>
internal static class DetailColumns
{
    internal const string FirstName = "firstname";
    internal const string LastName = "lastname";
    internal const string BirthDate = "birthdate";

    /// <summary>1 for a man, 2 for a woman.</summary>
    internal const string Gender = "gendercode";

    internal const string AccountName = "name";
}
