using System;
using BankCrm.Domain.Complaints.Register.Severity;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>What opening complaints needs of a store. Each read is one request, whatever the bank has on record.</summary>
public interface IOpenComplaintStore : IComplaintStore
{
    SeverityMatrix ReadSeverityMatrix();

    /// <summary>A category, or null when there is none.</summary>
    ComplaintCategory? ReadCategory(Guid id);

    /// <summary>The customer of a complaint, with the latest earlier complaint of the same category and holding since an instant, if that is asked for; null when there is no such customer.</summary>
    ComplainingCustomer? ReadCustomer(Complaint complaint, DateTime? earlierSince);
}
