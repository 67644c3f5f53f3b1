namespace BankCrm.Sandbox.Storage;

/// <summary>The row version, one counter for the whole database as on the platform; each transaction that used it writes it down.</summary>
internal sealed class RowVersions
{
    private readonly Database database;
    private long current;
    private long saved;

    public RowVersions(Database database)
    {
        this.database = database;
        Statement statement = database.Prepare("SELECT version FROM sandbox_info");
        statement.Step();
        current = saved = statement.Integer(0);
        statement.Reset();
    }

    public long Next() => ++current;

    /// <summary>Called before a commit.</summary>
    public void Save()
    {
        if (current != saved)
        {
            Statement statement = database.Prepare("UPDATE sandbox_info SET version=?");
            statement.Bind(1, current);
            statement.Run();
            saved = current;
        }
    }

    /// <summary>Called after a rollback. The counter itself may skip numbers, but what is written down went back.</summary>
    public void Forget() => saved = -1;
}
