using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Messages;

namespace BankCrm.Sandbox.Storage;

/// <summary>Currencies as rows with money need them: the base currency, and each one's exchange rate and symbol.</summary>
internal sealed class Currencies(Runtime runtime)
{
    public const string TableName = "transactioncurrency";

    private readonly Dictionary<Guid, (long Rate, string Symbol)> known = [];
    private Guid? baseCurrency;

    public Guid Base => baseCurrency ??= FindBase();

    /// <summary>The stored form of a currency's rate to the base currency.</summary>
    public long Rate(Guid currency) => Find(currency).Rate;

    public string Symbol(Guid currency) => Find(currency).Symbol;

    public void Forget()
    {
        known.Clear();
        baseCurrency = null;
    }

    private (long Rate, string Symbol) Find(Guid currency)
    {
        if (known.TryGetValue(currency, out (long, string) found))
        {
            return found;
        }

        Statement statement = runtime.Database.Prepare("SELECT \"exchangerate\", \"currencysymbol\" FROM \"transactioncurrency\" WHERE \"transactioncurrencyid\"=?");
        statement.Bind(1, currency);
        try
        {
            found = statement.Step() ? (statement.Integer(0), statement.Text(1)) : throw Fault.NoSuchRow(TableName, currency);
        }
        finally
        {
            statement.Reset();
        }

        known[currency] = found;
        return found;
    }

    private Guid FindBase()
    {
        Statement statement = runtime.Database.Prepare("SELECT \"basecurrencyid\" FROM \"organization\"");
        try
        {
            return statement.Step() && !statement.IsNull(0)
                ? statement.Id(0)
                : throw new SandboxException("The organization of this sandbox has no base currency.");
        }
        finally
        {
            statement.Reset();
        }
    }
}
