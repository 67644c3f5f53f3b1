using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints.Clocks;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>What moving complaints needs of a store.</summary>
public interface IMoveComplaintStore : IComplaintStore
{
    TransitionTable ReadTransitions();

    /// <summary>How many people speak for a group, counted up to one more than allowed.</summary>
    int CountSpokespersons(Guid complaintId, int most);

    /// <summary>Whether a recovery action is neither done nor waived.</summary>
    bool HasOpenAction(Guid complaintId);

    /// <summary>Whether an award awaits a decision or its payment.</summary>
    bool HasOpenAward(Guid complaintId);

    /// <summary>Whether a survey is planned or sent, without an answer.</summary>
    bool HasOpenSurvey(Guid complaintId);

    /// <summary>The clocks of a complaint, ended ones too.</summary>
    IReadOnlyList<ComplaintClock> ReadClocks(Guid complaintId);

    /// <summary>How many other complaints of the same customer have not ended.</summary>
    int CountOtherOpenComplaints(Complaint complaint);

    /// <summary>Writes the history row, the clocks, the recovery and the customer; the complaint's own row is being written already.</summary>
    void Write(ComplaintMove move);
}
