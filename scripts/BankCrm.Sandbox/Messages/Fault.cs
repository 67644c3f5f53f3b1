using System;
using System.Globalization;
using BankCrm.Dataverse;

namespace BankCrm.Sandbox.Messages;

/// <summary>The platform's refusals, each with its error code.</summary>
internal static class Fault
{
    public const int IsvAborted = unchecked((int)0x80040265);
    public const int Unexpected = unchecked((int)0x80040224);
    public const int PrivilegeDenied = unchecked((int)0x80040220);
    public const int ObjectDoesNotExist = unchecked((int)0x80040217);
    public const int InvalidArgument = unchecked((int)0x80040203);
    public const int DuplicateRecord = unchecked((int)0x80040237);
    public const int DuplicateKey = unchecked((int)0x80060892);
    public const int KeyNotFound = unchecked((int)0x80060891);
    public const int NotSupported = unchecked((int)0x8004032b);

    public static DataverseFaultException Of(uint code, FormattableString message) =>
        new(unchecked((int)code), message.ToString(CultureInfo.InvariantCulture));

    /// <summary>The platform does this; the sandbox does not, and says so instead of doing something else.</summary>
    public static DataverseFaultException Unsupported(FormattableString what) =>
        new(NotSupported, "The sandbox does not support " + what.ToString(CultureInfo.InvariantCulture) + ".");

    public static DataverseFaultException Argument(FormattableString message) => Of(0x80040203, message);

    public static DataverseFaultException UnknownTable(string table) =>
        Of(0x80041102, $"The entity with a name = '{table}' with namemapping = 'Logical' was not found in the MetadataCache.");

    public static DataverseFaultException UnknownColumn(string table, string column) =>
        Of(0x80041103, $"'{table}' entity doesn't contain attribute with Name = '{column}' and NameMapping = 'Logical'.");

    public static DataverseFaultException NoSuchRow(string table, Guid id) =>
        Of(0x80040217, $"Entity '{table}' With Id = {id} Does Not Exist");

    public static DataverseFaultException NoRowWithKey(string table, string key) =>
        Of(0x80060891, $"A record with the specified key values does not exist in {table} entity ({key}).");

    public static DataverseFaultException WrongType(string table, string column, object value, string expected) =>
        Of(0x80040203, $"Incorrect attribute value type {value.GetType()} for '{column}' of '{table}': expected {expected}.");

    public static DataverseFaultException TooLong(string table, string column, int length, int most) =>
        Of(0x80044331, $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{most}' (it is {length}).");

    public static DataverseFaultException OutOfRange(string table, string column, object value, object minimum, object maximum) =>
        Of(0x80044330, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range, {minimum} to {maximum}.");

    public static DataverseFaultException OutsideChoice(string table, string column, int value, string accepted) =>
        Of(0x8004431A, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range. Accepted Values: {accepted}");

    public static DataverseFaultException WrongStatus(string table, int status, int state) =>
        Of(0x80048408, $"{status} is not a valid status code for state code {state} on {table}.");

    public static DataverseFaultException Required(string table, string column) =>
        Of(0x80040203, $"The system-required column '{column}' of '{table}' cannot be empty.");

    public static DataverseFaultException DuplicateId(string table) =>
        Of(0x80040237, $"Cannot insert duplicate key: a row of '{table}' with this id exists already.");

    public static DataverseFaultException DuplicateAlternateKey(string table, string key, string columns) =>
        Of(0x80060892, $"Entity Key {key} violated. A record of '{table}' with the same value for {columns} already exists. A duplicate record cannot be created. Select one or more unique values and try again.");

    public static DataverseFaultException IsReferenced(string table, string relationship) =>
        Of(0x80040227, $"The row of '{table}' is associated with another object through '{relationship}' and cannot be deleted.");

    public static DataverseFaultException VersionMismatch(string table, Guid id) =>
        Of(0x80060882, $"The version of the existing record doesn't match the RowVersion property provided ({table} {id}).");

    public static DataverseFaultException VersionNotProvided() =>
        Of(0x80060883, $"The RowVersion property must be provided when the value of ConcurrencyBehavior is IfRowVersionMatches.");

    public static DataverseFaultException MissingPrivilege(Guid user, string privilege) =>
        Of(0x80040220, $"Principal user (Id={user}) is missing {privilege} privilege.");

    public static DataverseFaultException AccessDenied(Guid user, string privilege, string table, Guid id) =>
        Of(0x80040220, $"Principal user (Id={user}) has {privilege} privilege, but not deep enough for {table} {id}.");
}
