using System;
using Xunit;

namespace BankCrm.Feed.Tests;

/// <summary>Tests that need the folder of real extracts, once for each row of data. Skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute()
    {
        if (DataFactAttribute.Folder is null)
        {
            Skip = DataFactAttribute.Missing;
        }
    }
}
