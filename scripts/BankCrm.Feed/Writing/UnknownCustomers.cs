using BankCrm.Feed.Reading;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Writing;

/// <summary>Rejects the staged metrics of customers that no extract describes and the environment does not have.</summary>
internal sealed class UnknownCustomers(StagingDatabase staging, StageContext context, RejectLog rejects)
{
    /// <exception cref="FeedException">A window would be left without any row.</exception>
    internal void Reject()
    {
        if (staging.Number("SELECT EXISTS(SELECT 1 FROM customer WHERE id IS NULL OR state = 3)") == 0)
        {
            return;
        }

        using (var query = staging.Prepare(
            """
            SELECT m.window, m.customer, c.origin, c.state FROM metric m JOIN customer c ON c.key = m.customer
            WHERE c.id IS NULL OR c.state = 3
            """))
        {
            while (query.Step())
            {
                var origin = Origin.Unpack(query.Number(2));
                var reason = query.Number(3) == (long)RowState.Ambiguous
                    ? "both a contact and an account have this customer number."
                    : "no contact or account has this customer number, and the mapping makes none from this file.";
                rejects.Add(origin, context.FileName(origin), query.Utf8(1), reason, default);
                rejects.CountIn((int)query.Number(0));
            }
        }

        staging.Execute("DELETE FROM metric WHERE customer IN (SELECT key FROM customer WHERE id IS NULL OR state = 3)");
        foreach (var key in staging.Windows)
        {
            using var count = staging.Prepare("SELECT EXISTS(SELECT 1 FROM metric WHERE window=?1)");
            count.Bind(1, key);
            count.Step();
            if (count.Number(0) == 0)
            {
                var window = Window.FromKey(staging.Mapping.Period, key);
                throw new FeedException($"No row for {window.Name} can be used, because no customer in it is known; nothing of it was written.");
            }
        }
    }
}
