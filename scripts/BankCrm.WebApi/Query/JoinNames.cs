using System.Globalization;

namespace BankCrm.WebApi.Query;

/// <summary>Names of joins, each once in a query.</summary>
internal sealed class JoinNames
{
    private int last;

    public string Next() => "join" + (++last).ToString(CultureInfo.InvariantCulture);
}
