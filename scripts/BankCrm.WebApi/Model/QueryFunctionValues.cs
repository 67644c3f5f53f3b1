namespace BankCrm.WebApi.Model;

/// <summary>What a query function compares with.</summary>
internal enum QueryFunctionValues
{
    Nothing,
    Text,
    Count,
    List,
}
