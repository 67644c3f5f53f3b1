namespace BankCrm.Feed;

/// <summary>The longest texts that the platform takes, in characters.</summary>
internal static class ColumnLengths
{
    internal const int CustomerNumber = 50;
    internal const int ContactName = 50;
    internal const int AccountName = 160;
    internal const int IndustryCode = 50;
    internal const int WindowSource = 200;
}
