namespace BankCrm.Feed;

/// <summary>The tables and columns that the feed reads and writes, by their logical names.</summary>
internal static class Schema
{
    internal const string CustomerNumber = "bce_customernumber";
    internal const string CustomerKind = "bce_customerkind";
    internal const string PeriodKind = "bce_periodkind";
    internal const string PeriodEnd = "bce_periodend";
    internal const string Name = "bce_name";
    internal const string Owner = "ownerid";

    /// <summary>The value of the first entry of every choice; entry n is this plus n.</summary>
    internal const int FirstChoice = 284700000;

    /// <summary>The longest customer number, in characters.</summary>
    internal const int CustomerNumberLength = 50;

    internal static class Contact
    {
        internal const string Table = "contact";
        internal const string FirstName = "firstname";
        internal const string LastName = "lastname";
        internal const string BirthDate = "birthdate";
        internal const string Gender = "gendercode";
        internal const int NameLength = 50;
    }

    internal static class Account
    {
        internal const string Table = "account";
        internal const string Name = "name";
        internal const int NameLength = 160;
    }

    internal static class CustomerMetric
    {
        internal const string Table = "bce_customermetric";
        internal const string Contact = "bce_contactid";
        internal const string Account = "bce_accountid";
    }

    internal static class MetricWindow
    {
        internal const string Table = "bce_metricwindow";
        internal const string PeriodStart = "bce_periodstart";
        internal const string ClosedOn = "bce_closedon";
        internal const string Source = "bce_source";
        internal const string RowsLoaded = "bce_rowsloaded";
        internal const string RowsRejected = "bce_rowsrejected";
        internal const int SourceLength = 200;
    }
}
